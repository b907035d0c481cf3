/** CSV形式届書 byte by byte: reading SHFD0006.CSV record by record, and writing one the agency takes. */
package dev.todoke.hub.filing.csv;
