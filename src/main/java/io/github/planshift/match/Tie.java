package io.github.planshift.match;

/**
 * Two figures that measure the same by a rule.
 *
 * @param mine indicator or measure of the one
 * @param its that of the other, in other words where only alike
 * @param strength how alike the metrics are, 0 to 1; the log-odds that they are the same where the measures are only
 *     alike
 */
record Tie(Rule rule, Profile.Aim one, Profile.Aim two, String mine, String its, double strength) {}
