package dev.todoke.hub.ops.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code ?lang=en} on any page switches the language and comes back to the page without it. */
@Configuration(proxyBeanMethods = false)
class LanguageSwitch implements WebMvcConfigurer {

    private static final String PARAMETER = "lang";

    private final Languages languages;

    LanguageSwitch(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws IOException {
                String wanted = request.getParameter(PARAMETER);
                if (wanted == null || !"GET".equals(request.getMethod())) {
                    return true;
                }
                languages.setLocale(request, response, Locale.forLanguageTag(wanted));
                response.sendRedirect(Addresses.of(request, PARAMETER));
                return false;
            }
        });
    }
}
