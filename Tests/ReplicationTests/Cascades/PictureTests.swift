import Classics
import Testing

@Suite struct `Pictures of thresholds and cascades` {
  @Test(arguments: [
    Granovetter.figure, Kuran.figure, Watts.figure, SIREpidemic.figure, Hawkes.figure,
    ResistanceCascade.figure,
  ])
  func `every picture can be drawn`(figure: @Sendable () -> Figure) {
    #expect(figure().isDrawable)
  }
}
