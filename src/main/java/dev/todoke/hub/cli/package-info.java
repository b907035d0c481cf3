/** Commands that need no running hub. One class a command. */
package dev.todoke.hub.cli;
