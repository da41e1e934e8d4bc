/** What a report says, as data, and the words and figures it says it with. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.report;
