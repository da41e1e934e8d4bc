/**
 * Data written out: tables, Markdown, CSV, TSV, JSON and YAML. Each format has one class that owns its escaping; none
 * knows what the data means.
 */
@org.jspecify.annotations.NullMarked
package io.github.planshift.render;
