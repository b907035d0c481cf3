/** The embedded dropbox enters Camel here: the {@code dropbox:} component, which reaches it on disk. */
package dev.todoke.hub.app.dropbox;
