package dev.todoke.hub.ops.access;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Puts sign-ins, failed ones and sign-outs into the audit trail and counts failures. */
@Component
class SignInRecord extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler, LogoutHandler {

    private final AuditTrail audit;
    private final LoginThrottle throttle;
    private final DeskUsers users;

    SignInRecord(AuditTrail audit, LoginThrottle throttle, DeskUsers users) {
        this.audit = audit;
        this.throttle = throttle;
        this.users = users;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, ServletException {
        throttle.succeeded(signedIn.getName(), request.getRemoteAddr());
        record(signedIn.getName(), "desk.login", request);
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String name = name(request);
        throttle.failed(name, request.getRemoteAddr());
        // What was typed may be a password in the wrong field: only names of users are written down.
        record(users.knows(name) ? name : "unknown", "desk.login.failed", request);
        response.sendRedirect(request.getContextPath() + "/login?failed");
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (signedIn != null) {
            record(signedIn.getName(), "desk.logout", request);
        }
    }

    private void record(String actor, String action, HttpServletRequest request) {
        audit.record(List.of(new AuditEntry(actor, action, "desk", request.getRemoteAddr())));
    }

    /** The user name as typed into the sign-in form. */
    static String name(HttpServletRequest request) {
        String typed = request.getParameter("username");
        return typed == null ? "" : typed.strip();
    }
}
