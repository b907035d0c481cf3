/** Due work enters Camel here: the {@code agenda:} component, and what its routes do when a step fails. */
package dev.todoke.hub.app.agenda;
