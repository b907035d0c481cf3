package dev.todoke.hub.ops.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the desk's own pages, always below its root: nobody is led elsewhere by one. */
final class Addresses {

    private Addresses() {}

    /** The page asked for, with its query but without some parameters of it. */
    static String of(HttpServletRequest request, String... without) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                        request.getRequestURI().replaceFirst("^/+", "/"))
                .query(request.getQueryString());
        for (String parameter : without) {
            address.replaceQueryParam(parameter);
        }
        return address.build(true).toUriString();
    }
}
