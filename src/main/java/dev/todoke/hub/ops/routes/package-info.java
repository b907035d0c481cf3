/** The running Camel routes, read from the context, as a list and as a picture. */
package dev.todoke.hub.ops.routes;
