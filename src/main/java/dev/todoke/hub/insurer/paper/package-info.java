/** What the law and the insurers say about the papers people show, get and give back, by date. */
package dev.todoke.hub.insurer.paper;
