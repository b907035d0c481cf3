package dev.todoke.hub.ops.routes;

import org.apache.camel.util.StringHelper;

/**
 * Where a route takes work from or leaves it, without anything secret: scheme and name of an endpoint, no user, address or option.
 *
 * @param name queue, step or folder
 */
public record Place(Kind kind, String name) {

    /** What sort of place. */
    public enum Kind {
        /** Rows of due work in the database. */
        AGENDA,
        QUEUE,
        FOLDER,
        /** Another route. */
        ROUTE,
        OTHER
    }

    static Place of(String uri) {
        String scheme = StringHelper.before(uri, ":", uri);
        String rest = StringHelper.before(StringHelper.after(uri, ":", ""), "?", StringHelper.after(uri, ":", ""));
        String path = rest.replaceFirst("^//", "");
        return switch (scheme) {
            case "agenda" -> new Place(Kind.AGENDA, path);
            case "jms", "activemq6", "amqp" -> new Place(Kind.QUEUE, path.replaceFirst("^(queue|topic):(//)?", ""));
            // An address stands before the first slash; the folder is what tells something.
            case "sftp" -> new Place(Kind.FOLDER, "SFTP /" + StringHelper.after(path, "/", ""));
            case "file" -> new Place(Kind.FOLDER, path);
            case "direct", "seda" -> new Place(Kind.ROUTE, path);
            default -> new Place(Kind.OTHER, scheme);
        };
    }

    /** The place as it is when each message carries its own queue. */
    Place chosenByMessage() {
        return kind == Kind.QUEUE ? new Place(kind, "*") : this;
    }
}
