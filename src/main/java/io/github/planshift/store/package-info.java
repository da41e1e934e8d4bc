/** The SQLite file: schema, reading and writing of every kind of record, the journal. The only package with SQL. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.store;
