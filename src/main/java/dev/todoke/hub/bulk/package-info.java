/** How many rows at once come into a table: one way of saying what a row holds, by COPY where there are many of them. Knows no table. */
package dev.todoke.hub.bulk;
