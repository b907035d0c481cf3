/** Texts that help where people wait, check or leave, and the page that has them all. */
package dev.todoke.hub.ops.help;
