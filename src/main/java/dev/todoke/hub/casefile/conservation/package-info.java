/** The check that every received record ends in exactly one of forwarded, held, returned, duplicate; defined in docs/conservation.md. */
package dev.todoke.hub.casefile.conservation;
