/** From the text of a report to coded statements: sections, sentences, figures, kinds, sectors. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.scan;
