package io.github.planshift.model;

import org.jspecify.annotations.Nullable;

/**
 * The same commitment over several rounds.
 *
 * @param id fixed name in lower case with hyphens
 * @param title what the thread is about
 */
public record PolicyThread(
        String id, String title, @Nullable String note) {}
