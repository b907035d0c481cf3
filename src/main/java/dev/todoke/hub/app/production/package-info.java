/** Production mode starts only with real partners, real secrets and real keys. */
package dev.todoke.hub.app.production;
