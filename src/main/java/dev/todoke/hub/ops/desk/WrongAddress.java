package dev.todoke.hub.ops.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A filter that no link of the desk would make, such as a state that does not exist: the reader's mistake, not the hub's. */
@ControllerAdvice(basePackageClasses = WrongAddress.class)
class WrongAddress {

    @ExceptionHandler({IllegalArgumentException.class, DateTimeException.class})
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
