/**
 * Shell completions and manual pages, written from the command model so that they say what the parser does.
 *
 * <p>{@link io.github.planshift.cli.manual.GeneratedFiles} names every file; a test compares them with completions/ and
 * man/.
 */
@org.jspecify.annotations.NullMarked
package io.github.planshift.cli.manual;
