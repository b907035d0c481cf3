/** The hub's folder on disk: who holds it, and how secrets are written into it. */
package dev.todoke.hub.app.home;
