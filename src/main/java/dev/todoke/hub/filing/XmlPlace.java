package dev.todoke.hub.filing;

/**
 * Where an item stands in the hub's XML.
 *
 * @param path elements below that of the record, parted by slashes; empty when the XML does not carry the item because another place says it.
 *     Items that share a path are the parts of one element.
 * @param joint text between the parts of an element
 */
public record XmlPlace(String path, String joint) {
    static final String NOWHERE = "-";

    static XmlPlace of(String path, String joint, String name) {
        String elements = path == null ? name.replace('.', '/') : path;
        return new XmlPlace(elements.equals(NOWHERE) ? "" : elements, joint == null ? "-" : joint);
    }

    public boolean isEmpty() {
        return path.isEmpty();
    }
}
