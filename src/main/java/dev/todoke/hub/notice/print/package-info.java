/** Letters as bytes: the PDF a person would accept on paper, the XML by {@code mappings/schemas/notice.xsd}, and bundles for a print run. */
package dev.todoke.hub.notice.print;
