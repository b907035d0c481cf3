/** Insurer packs in words: what the rules say, which days they lead to and why, and what differs between two packs. */
package dev.todoke.hub.insurer.explain;
