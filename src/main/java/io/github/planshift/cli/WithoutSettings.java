package io.github.planshift.cli;

/** A command that runs whatever is wrong with the settings. */
interface WithoutSettings {}
