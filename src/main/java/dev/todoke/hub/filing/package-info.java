/** The filings of employers: their forms, layouts and records, and streaming readers that hand them on one by one. */
package dev.todoke.hub.filing;
