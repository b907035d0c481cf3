package dev.todoke.hub.notice.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws {@code <object type="image/x-qr-code" data-text="…">} as lines, sharp at every size of print. The white edge is the template's to leave. */
final class QrCode implements FSObjectDrawer {
    static final String TYPE = "image/x-qr-code";

    @Override
    public Map<Shape, String> drawObject(
            Element object,
            double x,
            double y,
            double width,
            double height,
            OutputDevice paper,
            RenderingContext context,
            int dotsPerPixel) {
        ByteMatrix modules = modules(object.getAttribute("data-text"));
        paper.drawWithGraphics((float) x, (float) y, (float) width, (float) height, pen -> {
            pen.setColor(Color.BLACK);
            draw(modules, pen, width / dotsPerPixel, height / dotsPerPixel);
        });
        return Map.of();
    }

    /** Modules beside each other are one bar, so that no hairline shows between them. */
    private static void draw(ByteMatrix modules, Graphics2D pen, double width, double height) {
        double across = width / modules.getWidth();
        double down = height / modules.getHeight();
        for (int row = 0; row < modules.getHeight(); row++) {
            int from = 0;
            while (from < modules.getWidth()) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    pen.fill(new Rectangle2D.Double(from * across, row * down, (to - from) * across, down));
                }
                from = to + 1;
            }
        }
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("A QR code cannot hold this text", e);
        }
    }
}
