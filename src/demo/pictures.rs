//! The photos of the invented world: small scenes of flat shapes in the product's colours, the same each time.

use crate::proof::photo::{Photo, drawn};
use image::{DynamicImage, Rgb, RgbImage};

type Colour = [u8; 3];

const SIDES: (u32, u32) = (640, 420);
/// Drawn so many times as large and made smaller, so that no edge has steps.
const LARGER: u32 = 2;

const GREEN: Colour = [0x15, 0x51, 0x3f];
const DARK: Colour = [0x0d, 0x3a, 0x2d];
const LIGHT: Colour = [0x9b, 0xd8, 0xbb];
const ORANGE: Colour = [0xe0, 0x91, 0x3a];
const BLUE: Colour = [0x2c, 0x5d, 0x8f];
const PALE_BLUE: Colour = [0x8f, 0xb4, 0xd6];
const WHITE: Colour = [0xfb, 0xfa, 0xf5];
const WALL: Colour = [0xf3, 0xec, 0xdd];
const SHADE: Colour = [0xd8, 0xce, 0xba];
const WOOD: Colour = [0xb9, 0x8a, 0x56];
const DARK_WOOD: Colour = [0x8a, 0x62, 0x3a];
const RED: Colour = [0xb8, 0x4a, 0x3c];
const GREY: Colour = [0x5b, 0x62, 0x66];

/// A picture in the making. Measures are those of the finished one.
struct Canvas(RgbImage);

impl Canvas {
    fn new(colour: Colour) -> Canvas {
        Canvas(RgbImage::from_pixel(SIDES.0 * LARGER, SIDES.1 * LARGER, Rgb(colour)))
    }

    /// Every point of a box for which this holds.
    fn fill(&mut self, (x, y): (f32, f32), (w, h): (f32, f32), colour: Colour, holds: impl Fn(f32, f32) -> bool) {
        let scale = LARGER as f32;
        let range = |from: f32, length: f32, most: u32| {
            let first = (from * scale).floor().max(0.0) as u32;
            first..(((from + length) * scale).ceil().max(0.0) as u32).min(most)
        };
        let (across, down) = (range(x, w, self.0.width()), range(y, h, self.0.height()));
        for row in down {
            for column in across.clone() {
                if holds((column as f32 + 0.5) / scale, (row as f32 + 0.5) / scale) {
                    self.0.put_pixel(column, row, Rgb(colour));
                }
            }
        }
    }

    fn rect(&mut self, at: (f32, f32), size: (f32, f32), colour: Colour) {
        self.fill(at, size, colour, |_, _| true);
    }

    /// A rectangle with round corners.
    fn round(&mut self, at: (f32, f32), size: (f32, f32), radius: f32, colour: Colour) {
        let (right, bottom) = (at.0 + size.0 - radius, at.1 + size.1 - radius);
        self.fill(at, size, colour, |x, y| {
            let (over_x, over_y) =
                ((at.0 + radius - x).max(x - right).max(0.0), (at.1 + radius - y).max(y - bottom).max(0.0));
            over_x * over_x + over_y * over_y <= radius * radius
        });
    }

    fn ellipse(&mut self, middle: (f32, f32), (rx, ry): (f32, f32), colour: Colour) {
        self.fill((middle.0 - rx, middle.1 - ry), (rx * 2.0, ry * 2.0), colour, |x, y| {
            let (dx, dy) = ((x - middle.0) / rx, (y - middle.1) / ry);
            dx * dx + dy * dy <= 1.0
        });
    }

    /// A shape between two level edges, each with its middle and its width.
    fn between(&mut self, (top, above): (f32, f32), (bottom, below): (f32, f32), middle: f32, colour: Colour) {
        let most = above.max(below);
        self.fill((middle - most / 2.0, top), (most, bottom - top), colour, |x, y| {
            let part = (y - top) / (bottom - top);
            (x - middle).abs() * 2.0 <= above + (below - above) * part
        });
    }

    fn finish(self) -> Photo {
        drawn(&DynamicImage::from(self.0).thumbnail_exact(SIDES.0, SIDES.1).to_rgb8())
    }
}

/// "A row of blue and white backpacks on hooks in a hallway".
pub fn backpacks() -> Photo {
    let mut canvas = Canvas::new(WALL);
    canvas.rect((0.0, 330.0), (640.0, 90.0), SHADE);
    for tile in 0..8 {
        canvas.rect((tile as f32 * 84.0, 330.0), (2.0, 90.0), WALL);
    }
    canvas.rect((0.0, 318.0), (640.0, 12.0), GREEN);
    canvas.rect((0.0, 70.0), (640.0, 26.0), WOOD);
    canvas.rect((0.0, 96.0), (640.0, 4.0), DARK_WOOD);
    for (at, middle) in [70.0, 195.0, 320.0, 445.0, 570.0].into_iter().enumerate() {
        backpack(&mut canvas, middle, if at % 2 == 0 { (BLUE, PALE_BLUE) } else { (WHITE, SHADE) });
    }
    canvas.finish()
}

fn backpack(canvas: &mut Canvas, middle: f32, (body, trim): (Colour, Colour)) {
    let left = middle - 45.0;
    canvas.round((middle - 5.0, 78.0), (10.0, 20.0), 4.0, GREY);
    // The loop by which it hangs.
    canvas.ellipse((middle, 116.0), (15.0, 22.0), trim);
    canvas.ellipse((middle, 118.0), (9.0, 15.0), WALL);
    canvas.round((left - 8.0, 150.0), (14.0, 110.0), 7.0, trim);
    canvas.round((left + 84.0, 150.0), (14.0, 110.0), 7.0, trim);
    canvas.round((left, 128.0), (90.0, 150.0), 34.0, body);
    canvas.round((left + 10.0, 206.0), (70.0, 60.0), 14.0, trim);
    canvas.rect((left + 14.0, 224.0), (62.0, 4.0), ORANGE);
    canvas.round((left + 26.0, 158.0), (38.0, 6.0), 3.0, ORANGE);
}

/// "Low shelves with picture books around a green rug".
pub fn shelves() -> Photo {
    const SPINES: [Colour; 7] = [RED, BLUE, ORANGE, WHITE, GREEN, PALE_BLUE, LIGHT];
    let mut canvas = Canvas::new(WALL);
    canvas.rect((0.0, 290.0), (640.0, 130.0), WOOD);
    for board in 0..4 {
        canvas.rect((0.0, 318.0 + board as f32 * 28.0), (640.0, 2.0), DARK_WOOD);
    }
    canvas.round((250.0, 28.0), (140.0, 78.0), 4.0, WHITE);
    canvas.rect((258.0, 36.0), (124.0, 62.0), PALE_BLUE);
    canvas.rect((318.0, 36.0), (4.0, 62.0), WHITE);
    for left in [20.0, 230.0, 440.0] {
        canvas.rect((left, 140.0), (180.0, 158.0), DARK_WOOD);
        for shelf in 0..2 {
            let top = 150.0 + shelf as f32 * 74.0;
            canvas.rect((left + 8.0, top), (164.0, 64.0), SHADE);
            let mut x = left + 12.0;
            for book in 0..10 {
                let which = book + shelf * 3 + left as usize / 20;
                let (wide, tall) = (11.0 + (which % 3) as f32 * 2.0, 44.0 + (which * 5 % 16) as f32);
                canvas.rect((x, top + 64.0 - tall), (wide, tall), SPINES[which % SPINES.len()]);
                canvas.rect((x, top + 64.0 - tall + 8.0), (wide, 3.0), WALL);
                x += wide + 2.0;
            }
        }
    }
    canvas.ellipse((320.0, 362.0), (230.0, 46.0), DARK);
    canvas.ellipse((320.0, 360.0), (222.0, 42.0), GREEN);
    canvas.ellipse((320.0, 360.0), (150.0, 26.0), LIGHT);
    canvas.ellipse((320.0, 360.0), (136.0, 22.0), GREEN);
    // A book that somebody left open.
    canvas.between((346.0, 66.0), (366.0, 78.0), 320.0, WHITE);
    canvas.rect((319.0, 346.0), (2.0, 20.0), SHADE);
    canvas.finish()
}

/// "Three children trying on winter coats in the gym".
pub fn coats() -> Photo {
    let mut canvas = Canvas::new(WALL);
    canvas.rect((0.0, 0.0), (640.0, 40.0), LIGHT);
    canvas.rect((0.0, 40.0), (640.0, 8.0), GREEN);
    canvas.rect((0.0, 320.0), (640.0, 100.0), WOOD);
    canvas.rect((0.0, 352.0), (640.0, 5.0), WHITE);
    // A rail with coats that are left.
    canvas.rect((20.0, 130.0), (150.0, 6.0), GREY);
    canvas.rect((24.0, 130.0), (6.0, 200.0), GREY);
    canvas.rect((160.0, 130.0), (6.0, 200.0), GREY);
    for (at, colour) in [BLUE, ORANGE, GREEN].into_iter().enumerate() {
        canvas.between((140.0, 24.0), (250.0, 46.0), 60.0 + at as f32 * 36.0, colour);
    }
    const SKIN: [Colour; 3] = [[0x8d, 0x5a, 0x3c], [0xe6, 0xb9, 0x94], [0xb9, 0x7d, 0x55]];
    const HAIR: [Colour; 3] = [[0x2a, 0x1e, 0x18], [0x7a, 0x4a, 0x22], [0x1d, 0x1b, 0x1b]];
    for (at, (middle, coat)) in [(260.0, RED), (400.0, GREEN), (540.0, ORANGE)].into_iter().enumerate() {
        child(&mut canvas, middle, coat, (SKIN[at], HAIR[at]));
    }
    canvas.finish()
}

fn child(canvas: &mut Canvas, middle: f32, coat: Colour, (skin, hair): (Colour, Colour)) {
    for side in [-16.0, 16.0] {
        canvas.rect((middle + side - 9.0, 300.0), (18.0, 70.0), BLUE);
        canvas.round((middle + side - 13.0, 362.0), (26.0, 14.0), 6.0, DARK);
        canvas.ellipse((middle + side * 3.3, 282.0), (9.0, 10.0), skin);
        canvas.between((190.0, 26.0), (278.0, 22.0), middle + side * 3.2, coat);
    }
    canvas.between((182.0, 72.0), (312.0, 104.0), middle, coat);
    canvas.ellipse((middle, 138.0), (36.0, 40.0), hair);
    canvas.ellipse((middle, 146.0), (29.0, 32.0), skin);
    canvas.round((middle - 34.0, 170.0), (68.0, 22.0), 11.0, WHITE);
    canvas.rect((middle - 2.0, 192.0), (4.0, 120.0), WHITE);
    for button in 0..3 {
        canvas.ellipse((middle + 11.0, 214.0 + button as f32 * 30.0), (4.0, 4.0), WHITE);
    }
    for eye in [-10.0, 10.0] {
        canvas.ellipse((middle + eye, 142.0), (3.0, 4.0), DARK);
    }
    canvas.round((middle - 9.0, 158.0), (18.0, 4.0), 2.0, WHITE);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scene_is_small_and_the_same_each_time_and_unlike_the_others() {
        let all = [backpacks(), shelves(), coats()];
        for photo in &all {
            assert_eq!((photo.width, photo.height), SIDES);
            assert!(photo.jpeg.len() < 60_000, "{} bytes", photo.jpeg.len());
            assert_eq!(crate::proof::photo::read(&photo.jpeg).map(|read| read.width), Ok(SIDES.0), "a photo like any");
        }
        assert_eq!(all[0], backpacks());
        assert_ne!(all[0].jpeg, all[1].jpeg);
        assert_ne!(all[1].jpeg, all[2].jpeg);
    }

    #[test]
    fn the_rug_is_green_and_backpacks_are_blue_and_white() {
        let at = |photo: Photo, x, y| {
            let picture = image::load_from_memory(&photo.jpeg).expect("a picture").to_rgb8();
            picture.get_pixel(x, y).0
        };
        let near = |found: Colour, wanted: Colour| found.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 12);
        assert!(near(at(shelves(), 320, 390), GREEN));
        assert!(near(at(backpacks(), 70, 190), BLUE));
        assert!(near(at(backpacks(), 195, 190), WHITE));
        assert!(near(at(coats(), 230, 280), RED));
    }
}
