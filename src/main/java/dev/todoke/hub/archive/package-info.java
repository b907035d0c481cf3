/** Original bytes of received files, encrypted, found by id. */
package dev.todoke.hub.archive;
