//! Photos: known by what they are and not by their name, and written anew as JPEG. Of a file nothing is kept but its picture:
//! no place, no hour, no name of a camera. A picture's sides are looked at before anything is unpacked.

use forms::Reason;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};
use std::io::Cursor;

/// The largest file.
pub const MOST_BYTES: usize = 7 * 1024 * 1024;
/// The longer side as it is kept: enough for a page and for a printed sheet.
const KEPT_SIDE: u32 = 1_600;
const LEAST_SIDE: u32 = 64;
const MOST_SIDE: u32 = 9_000;
/// All pixels of what is unpacked; telephones take twelve or sixteen million.
const MOST_PIXELS: u64 = 25_000_000;
const QUALITY: u8 = 82;

/// Why a file is no photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPhoto {
    Empty,
    TooLarge,
    /// Another kind of file, whatever its name says.
    Other,
    Broken,
    /// Too few or too many pixels.
    Size(u32, u32),
}

impl NoPhoto {
    /// What to do instead.
    pub fn reason(self) -> Reason {
        match self {
            NoPhoto::Empty => Reason::new("proof-photo-empty"),
            NoPhoto::TooLarge => Reason::new("proof-photo-large").with("megabytes", (MOST_BYTES / 1024 / 1024) as i64),
            NoPhoto::Other => Reason::new("proof-photo-other"),
            NoPhoto::Broken => Reason::new("proof-photo-broken"),
            NoPhoto::Size(width, height) => {
                Reason::new("proof-photo-size").with("width", i64::from(width)).with("height", i64::from(height))
            }
        }
    }
}

/// A photo that was read and written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub width: u32,
    pub height: u32,
    pub jpeg: Vec<u8>,
}

/// Reads a file and writes its picture anew.
pub fn read(file: &[u8]) -> Result<Photo, NoPhoto> {
    if file.is_empty() {
        return Err(NoPhoto::Empty);
    }
    if file.len() > MOST_BYTES {
        return Err(NoPhoto::TooLarge);
    }
    let format = kind(file).ok_or(NoPhoto::Other)?;
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| NoPhoto::Broken)?;
    let (width, height) = decoder.dimensions();
    let sides = LEAST_SIDE..=MOST_SIDE;
    if !sides.contains(&width) || !sides.contains(&height) || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(NoPhoto::Size(width, height));
    }
    // A telephone writes how it was held beside the picture, where it is lost.
    let turned = decoder.orientation().map_err(|_| NoPhoto::Broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| NoPhoto::Broken)?;
    if width.max(height) > KEPT_SIDE {
        picture = picture.thumbnail(KEPT_SIDE, KEPT_SIDE);
    }
    picture.apply_orientation(turned);
    write(&on_white(&picture)).ok_or(NoPhoto::Broken)
}

/// The three kinds that telephones and programs make.
fn kind(file: &[u8]) -> Option<ImageFormat> {
    match file {
        [0xff, 0xd8, 0xff, ..] => Some(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => Some(ImageFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(ImageFormat::WebP),
        _ => None,
    }
}

/// What is clear in a picture becomes white, as paper is.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let clear = picture.to_rgba8();
    RgbImage::from_fn(clear.width(), clear.height(), |x, y| {
        let [red, green, blue, alpha] = clear.get_pixel(x, y).0.map(u16::from);
        let over = |colour: u16| ((colour * alpha + 255 * (255 - alpha)) / 255) as u8;
        image::Rgb([over(red), over(green), over(blue)])
    })
}

fn write(picture: &RgbImage) -> Option<Photo> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(picture).ok()?;
    Some(Photo { width: picture.width(), height: picture.height(), jpeg })
}

/// A picture of ours, for the invented world.
pub fn drawn(picture: &RgbImage) -> Photo {
    write(picture).expect("a picture of ours can be written")
}

/// A plain picture for tests.
pub fn plain(width: u32, height: u32, colours: [[u8; 3]; 2]) -> Photo {
    drawn(&RgbImage::from_fn(width, height, |x, y| image::Rgb(colours[usize::from((x / 40 + y / 40) % 2 == 1)])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn good() -> Vec<u8> {
        plain(120, 80, [[0, 80, 160], [255, 255, 255]]).jpeg
    }

    /// A picture with a piece that tells where and by whom it was taken, and that it was held on its side.
    fn told(orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"Nia Freeman, 35.2271 N 80.8431 W");
        let mut file = good();
        let mut piece = vec![0xff, 0xe1];
        piece.extend(((exif.len() + 2) as u16).to_be_bytes());
        piece.extend(exif);
        file.splice(2..2, piece);
        file.extend(b"PK\x03\x04 a zip behind the end");
        file
    }

    #[test]
    fn a_photo_is_written_anew_upright_and_without_what_it_carried() {
        let photo = read(&told(6)).expect("a photo");
        assert_eq!((photo.width, photo.height), (80, 120), "it was held on its side");
        let holds = |words: &[u8]| photo.jpeg.windows(words.len()).any(|part| part == words);
        assert!(!holds(b"Exif") && !holds(b"Nia") && !holds(b"PK\x03\x04"));
        assert_eq!((read(&told(1)).expect("a photo").width, photo.jpeg[0]), (120, 0xff));
    }

    #[test]
    fn a_large_one_is_made_smaller_and_a_clear_one_stands_on_white() {
        let large = plain(2_400, 1_200, [[10, 90, 10], [240, 240, 240]]).jpeg;
        let photo = read(&large).expect("a photo");
        assert_eq!((photo.width, photo.height), (1_600, 800));
        let mut png = Vec::new();
        let clear = image::RgbaImage::from_pixel(80, 80, image::Rgba([0, 0, 0, 0]));
        DynamicImage::from(clear).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).expect("memory takes all");
        let photo = read(&png).expect("a photo");
        let back = image::load_from_memory(&photo.jpeg).expect("a picture").to_rgb8();
        assert!(back.get_pixel(40, 40).0.iter().all(|part| *part > 250));
    }

    #[test]
    fn what_is_no_photo_says_what_it_is() {
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        let cases: &[(&[u8], NoPhoto)] = &[
            (b"", NoPhoto::Empty),
            (svg, NoPhoto::Other),
            (b"<html>", NoPhoto::Other),
            (b"GIF89a", NoPhoto::Other),
            (b"%PDF-1.7", NoPhoto::Other),
            (b"PK\x03\x04zip", NoPhoto::Other),
            (b"\xff\xd8\xff\xe0 half a picture", NoPhoto::Broken),
            (b"\x89PNG\r\n\x1a\n", NoPhoto::Broken),
            (b"RIFF\0\0\0\0WEBP", NoPhoto::Broken),
        ];
        for (file, why) in cases {
            assert_eq!(read(file), Err(*why));
        }
        assert_eq!(read(&vec![0; MOST_BYTES + 1]), Err(NoPhoto::TooLarge));
        assert_eq!(read(&plain(40, 40, [[0; 3]; 2]).jpeg), Err(NoPhoto::Size(40, 40)));
    }

    #[test]
    fn sides_that_nobody_can_unpack_are_refused_before_they_are() {
        // The head of a PNG of 60,000 × 60,000 pixels, and of one that is too many though no side is too long.
        for (width, height) in [(60_000_u32, 60_000_u32), (8_000, 8_000)] {
            let mut png = crate::giving::logo::plain(64, 64, [[0; 3]; 2]);
            png.splice(16..24, width.to_be_bytes().into_iter().chain(height.to_be_bytes()));
            let sum = crc(&png[12..29]);
            png.splice(29..33, sum.to_be_bytes());
            assert!(matches!(read(&png), Err(NoPhoto::Size(..) | NoPhoto::Broken)));
        }
    }

    fn crc(bytes: &[u8]) -> u32 {
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        crc.sum()
    }

    proptest! {
        #[test]
        fn no_file_breaks_the_reader(mut file in prop::collection::vec(any::<u8>(), 0..400), head in 0_usize..4) {
            let heads: [&[u8]; 4] = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 "];
            file.splice(0..0, heads[head].iter().copied());
            let _ = read(&file);
        }

        #[test]
        fn a_changed_byte_breaks_nothing(at in 0_usize..600, byte in any::<u8>()) {
            let mut file = good();
            let at = at % file.len();
            file[at] = byte;
            let _ = read(&file);
        }
    }
}
