package dev.todoke.hub.ops.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads to the sign-in page. A page that fetches a part of itself is told to go there as a whole: a sign-in form has no place inside its
 * tables.
 */
final class SignInFirst extends LoginUrlAuthenticationEntryPoint {

    SignInFirst() {
        super("/login");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            super.commence(request, response, why);
            return;
        }
        response.setHeader("HX-Redirect", request.getContextPath() + "/login?ended");
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}
