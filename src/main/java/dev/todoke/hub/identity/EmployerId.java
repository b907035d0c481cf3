package dev.todoke.hub.identity;

import java.util.regex.Pattern;

/** Id of an employer or agent (社労士) at this hub; also the name of its SFTP account and folder. */
public record EmployerId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}");

    public EmployerId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An employer id is 2 to 31 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
