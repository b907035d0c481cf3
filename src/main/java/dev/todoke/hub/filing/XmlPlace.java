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

    /**
     * @param block name of the item's block and a dot, or empty; its element holds those of its items
     * @param path as the layout has it, null for the name of the item
     */
    static XmlPlace of(String block, String name, String path, String joint) {
        String elements = NOWHERE.equals(path) ? "" : block.replace('.', '/') + (path == null ? name : path);
        return new XmlPlace(elements, joint == null ? "-" : joint);
    }

    public boolean isEmpty() {
        return path.isEmpty();
    }
}
