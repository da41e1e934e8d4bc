/** Which time a figure speaks of, by the words around it in its text. */
@NullMarked
package io.github.planshift.period;

import org.jspecify.annotations.NullMarked;
