/** The content of each document, as one record a letter. Nothing here carries more of a personal number than four digits with a type of their own. */
package dev.todoke.hub.notice.letter;
