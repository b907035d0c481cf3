package dev.todoke.hub.ops.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the address names does not exist, or no longer. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotThere() {
        super(null, null, false, false);
    }
}
