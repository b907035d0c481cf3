/** What a person sees who starts the hub: the notes of the first start, the welcome on the console, the first samples. */
package dev.todoke.hub.app.start;
