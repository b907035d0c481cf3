/** The hub's own XML ({@code urn:todoke:filing:1}), read a record at a time and held against its schema on the way. */
package dev.todoke.hub.filing.xml;
