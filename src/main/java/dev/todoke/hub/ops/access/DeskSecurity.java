package dev.todoke.hub.ops.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything on the desk's port wants a signed-in user, except its sign-in page, its looks, and health and figures for monitoring. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String[] OPEN = {
        "/login",
        "/error",
        "/desk/*.css",
        "/desk/*.js",
        "/desk/*.svg",
        "/webjars/**",
        "/actuator/health/**",
        "/actuator/prometheus"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    LoginThrottle loginThrottle(DeskProperties properties) {
        return new LoginThrottle(properties, System::nanoTime);
    }

    @Bean
    SecurityFilterChain deskFilterChain(HttpSecurity http, SignInRecord signIn, LoginThrottle throttle)
            throws Exception {
        http.authorizeHttpRequests(rules -> rules
                // The stream and error pages are dispatched once more, after the request itself was let in.
                .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.GET)
                .authenticated()
                // Checking a file changes nothing.
                .requestMatchers(HttpMethod.POST, "/check")
                .authenticated()
                .anyRequest()
                .hasRole(DeskRole.OPERATOR.name()));
        http.formLogin(form -> form.loginPage("/login").successHandler(signIn).failureHandler(signIn));
        http.logout(logout -> logout.addLogoutHandler(signIn).logoutSuccessUrl("/login?bye"));
        http.addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class);
        http.headers(DeskSecurity::headers);
        http.exceptionHandling(failed -> failed.authenticationEntryPoint(new SignInFirst()));
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT));
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
        headers.httpStrictTransportSecurity(
                policy -> policy.maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
    }
}
