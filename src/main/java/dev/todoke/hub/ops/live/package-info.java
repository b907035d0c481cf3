/** Tells open pages that something changed; what it is, they fetch themselves. */
package dev.todoke.hub.ops.live;
