package dev.perennial.standalone.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.standalone.plot.IntervalPlot.Mark;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotsTest {
  @Test
  void drawsADotAndAnIntervalForEveryMark() throws Exception {
    Document svg =
        parsed(
            new IntervalPlot("two methods")
                .row("one", List.of(new Mark("served", 0.7, 0.6, 0.8, "one: 0.700")))
                .row("other <b>", List.of(new Mark("other", 0.5, 0.4, 0.6, "other: 0.500")))
                .svg());

    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
    assertThat(x(svg, 0)).isGreaterThan(x(svg, 1));
    assertThat(svg.getDocumentElement().getTextContent()).contains("other <b>", "one: 0.700");
    assertThat(svg.getDocumentElement().getAttribute("aria-label")).isEqualTo("two methods");
  }

  @Test
  void leavesOutWhatIsNoNumber() {
    IntervalPlot plot =
        new IntervalPlot("none")
            .row("one", List.of(new Mark("served", Double.NaN, Double.NaN, Double.NaN, "")));

    assertThat(plot.svg()).isEmpty();
  }

  @Test
  void namesSomeDotsAndAllWhenPointedAt() throws Exception {
    Document svg =
        parsed(
            new ScatterPlot("two methods", "reach", "found")
                .dot("served", 0.5, 0.3, "served", true)
                .dot("other", 0.2, 0.1, "counting", false)
                .dot("other", Double.NaN, 0.1, "nothing", false)
                .svg());

    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
    assertThat(svg.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("counting");
    assertThat(x(svg, 0)).isGreaterThan(x(svg, 1));
    assertThat(new ScatterPlot("none", "x", "y").svg()).isEmpty();
    NodeList texts = svg.getElementsByTagName("text");
    assertThat(IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()))
        .contains("served", "reach", "found")
        .doesNotContain("counting");
  }

  @Test
  void standsBarsOnZero() throws Exception {
    Document svg =
        parsed(
            new XyPlot("bars", "x", "y")
                .bars("served", new double[] {1, 2}, new double[] {5, 10}, 0.8)
                .svg());

    Element low = (Element) svg.getElementsByTagName("rect").item(0);
    Element high = (Element) svg.getElementsByTagName("rect").item(1);
    assertThat(number(high, "height"))
        .isBetween(1.99 * number(low, "height"), 2.01 * number(low, "height"));
    assertThat(number(high, "y") + number(high, "height"))
        .isEqualTo(number(low, "y") + number(low, "height"));
  }

  @Test
  void takesItsColoursFromThePage() throws Exception {
    Document svg =
        parsed(
            new XyPlot("line", "x", "y")
                .line("ideal", new double[] {0, 1}, new double[] {0, 1})
                .dots("served", new double[] {0.5}, new double[] {0.25})
                .svg());

    assertThat(((Element) svg.getElementsByTagName("polyline").item(0)).getAttribute("class"))
        .isEqualTo("line ideal");
    assertThat(new XyPlot("line", "x", "y").svg()).isEmpty();
    assertThat(((Element) svg.getElementsByTagName("circle").item(0)).hasAttribute("fill"))
        .isFalse();
  }

  private static double x(Document svg, int dot) {
    return number((Element) svg.getElementsByTagName("circle").item(dot), "cx");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
