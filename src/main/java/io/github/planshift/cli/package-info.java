/** The command line: a class for each command, which parses, calls and prints. The only package with picocli. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.cli;
