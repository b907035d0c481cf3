package dev.todoke.hub.notice.print;

/**
 * A notice as bytes. The same notice always gives the same bytes.
 *
 * @param sha256OfPdf 64 hexadecimal digits in lower case
 */
public record RenderedNotice(byte[] pdf, byte[] xml, String sha256OfPdf) {}
