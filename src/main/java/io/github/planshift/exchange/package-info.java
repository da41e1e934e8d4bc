/** Import and export: the shape of every record in files, reading it with every problem named, and writing it. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.exchange;
