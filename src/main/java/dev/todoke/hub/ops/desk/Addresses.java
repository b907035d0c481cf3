package dev.todoke.hub.ops.desk;

import dev.todoke.hub.identity.Masking;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the desk's own pages, always below its root: nobody is led elsewhere by one. */
final class Addresses {

    private Addresses() {}

    /** The page asked for, with its query but without some parameters of it, and without what may be a personal number. */
    static String of(HttpServletRequest request, String... without) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                        request.getRequestURI().replaceFirst("^/+", "/"))
                .query(request.getQueryString());
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(Masking::holdsNumber)) {
                address.replaceQueryParam(name);
            }
        });
        for (String parameter : without) {
            address.replaceQueryParam(parameter);
        }
        return address.build(true).toUriString();
    }
}
