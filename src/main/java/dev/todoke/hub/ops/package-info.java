/** What the people who run the hub see and do: the desk, its users, live updates, and the figures for monitoring. */
package dev.todoke.hub.ops;
