package io.github.planshift.model;

/**
 * A target of a known indicator that a region sets.
 *
 * @param commitment id of the pledge
 * @param indicator slug
 * @param year by which it is due
 */
public record SetTarget(String commitment, String region, String round, String indicator, int year, Target target) {}
