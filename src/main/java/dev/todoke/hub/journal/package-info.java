/** What left the hub, and which numbers it gave, written down outside the database: what a restored one is completed from. Uses nothing. */
package dev.todoke.hub.journal;
