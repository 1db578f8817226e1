//! Logos: read by what they are and not by their name, held to sizes, and written anew.
//!
//! Only PNG is taken. Of a file nothing is kept but its picture: what else it carries (text, places, programs behind its
//! end) is left behind. A picture's size is checked before anything is unpacked, and unpacking stops where the size says.

use flate2::Compression;
use flate2::Crc;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use forms::Reason;
use std::io::{Read, Write};

/// The largest file.
pub const MOST_BYTES: usize = 1_000_000;
/// Sides of a logo in pixels, and all of its pixels.
const LEAST_SIDE: u32 = 32;
const MOST_SIDE: u32 = 3_000;
const MOST_PIXELS: u64 = 3_000_000;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLogo {
    Empty,
    TooLarge,
    /// A drawing that can hold programs.
    Svg,
    Archive,
    /// Another kind of picture, or none.
    NotPng,
    Broken,
    Animated,
    Interlaced,
    /// Too few or too many pixels.
    Size(u32, u32),
}

impl NoLogo {
    /// What to do instead.
    pub fn reason(self) -> Reason {
        let key = match self {
            NoLogo::Empty => "sponsor-logo-empty",
            NoLogo::TooLarge => "sponsor-logo-large",
            NoLogo::Svg => "sponsor-logo-svg",
            NoLogo::Archive => "sponsor-logo-archive",
            NoLogo::NotPng => "sponsor-logo-not-png",
            NoLogo::Broken => "sponsor-logo-broken",
            NoLogo::Animated => "sponsor-logo-animated",
            NoLogo::Interlaced => "sponsor-logo-interlaced",
            NoLogo::Size(width, height) => {
                let reason = Reason::new("sponsor-logo-size").with("width", i64::from(width));
                return reason.with("height", i64::from(height)).with("most", i64::from(MOST_SIDE));
            }
        };
        Reason::new(key)
    }
}

/// A picture that was checked and written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub width: u32,
    pub height: u32,
    pub png: Vec<u8>,
}

/// The largest box in which a logo of these sides keeps its shape; never larger than it is.
pub fn fit(width: i64, height: i64, most: (i64, i64)) -> (i64, i64) {
    let (width, height) = (width.max(1), height.max(1));
    let wide = (most.0, (height * most.0 / width).max(1));
    let fitted = if wide.1 <= most.1 { wide } else { ((width * most.1 / height).max(1), most.1) };
    if fitted.0 > width { (width, height) } else { fitted }
}

/// Reads a file and writes its picture anew.
pub fn read(file: &[u8]) -> Result<Logo, NoLogo> {
    if file.is_empty() {
        return Err(NoLogo::Empty);
    }
    if file.len() > MOST_BYTES {
        return Err(NoLogo::TooLarge);
    }
    let Some(mut rest) = file.strip_prefix(SIGNATURE) else { return Err(other(file)) };
    let head = Head::read(chunk(&mut rest, true)?)?;
    let (mut palette, mut clear, mut packed) = (None, None, Vec::new());
    loop {
        let part = chunk(&mut rest, false)?;
        match &part.kind {
            b"IDAT" => packed.extend_from_slice(part.data),
            b"PLTE" if packed.is_empty() && palette.is_none() => palette = Some(part.data),
            b"tRNS" if packed.is_empty() && clear.is_none() => clear = Some(part.data),
            b"acTL" | b"fcTL" | b"fdAT" => return Err(NoLogo::Animated),
            b"IEND" => break,
            // What a reader may pass over is left behind; what it may not, and does not know, is no picture.
            kind if kind[0].is_ascii_lowercase() => {}
            _ => return Err(NoLogo::Broken),
        }
    }
    head.check_colours(palette, clear)?;
    let pixels = head.unpack(&packed)?;
    Ok(Logo { width: head.width, height: head.height, png: head.write(palette, clear, &pixels) })
}

/// What a file is that is no PNG.
fn other(file: &[u8]) -> NoLogo {
    let start = String::from_utf8_lossy(&file[..file.len().min(1_024)]).to_lowercase();
    if start.contains("<svg") || start.trim_start().starts_with("<?xml") {
        return NoLogo::Svg;
    }
    match file {
        [b'P', b'K', 3 | 5, ..] | [0x1f, 0x8b, ..] => NoLogo::Archive,
        _ => NoLogo::NotPng,
    }
}

struct Chunk<'a> {
    kind: [u8; 4],
    data: &'a [u8],
}

/// The next piece of a file, with its check sum.
fn chunk<'a>(rest: &mut &'a [u8], first: bool) -> Result<Chunk<'a>, NoLogo> {
    let (head, after) = rest.split_first_chunk::<8>().ok_or(NoLogo::Broken)?;
    let [a, b, c, d, kind @ ..] = *head;
    let length = usize::try_from(u32::from_be_bytes([a, b, c, d])).map_err(|_| NoLogo::Broken)?;
    if length > after.len() || (kind == *b"IHDR") != first {
        return Err(NoLogo::Broken);
    }
    let (data, after) = after.split_at(length);
    let (sum, after) = after.split_first_chunk::<4>().ok_or(NoLogo::Broken)?;
    if checked(&kind, data) != u32::from_be_bytes(*sum) {
        return Err(NoLogo::Broken);
    }
    *rest = after;
    Ok(Chunk { kind, data })
}

fn checked(kind: &[u8], data: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(data);
    crc.sum()
}

struct Head {
    width: u32,
    height: u32,
    depth: u8,
    colour: u8,
}

impl Head {
    fn read(chunk: Chunk<'_>) -> Result<Head, NoLogo> {
        let &[a, b, c, d, e, f, g, h, depth, colour, compression, filter, interlace] = chunk.data else {
            return Err(NoLogo::Broken);
        };
        let (width, height) = (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]));
        let sides = LEAST_SIDE..=MOST_SIDE;
        let pixels = u64::from(width) * u64::from(height);
        if !sides.contains(&width) || !sides.contains(&height) || pixels > MOST_PIXELS {
            return Err(NoLogo::Size(width, height));
        }
        let known = match colour {
            0 => matches!(depth, 1 | 2 | 4 | 8 | 16),
            3 => matches!(depth, 1 | 2 | 4 | 8),
            2 | 4 | 6 => matches!(depth, 8 | 16),
            _ => false,
        };
        if !known || compression != 0 || filter != 0 {
            return Err(NoLogo::Broken);
        }
        match interlace {
            0 => Ok(Head { width, height, depth, colour }),
            1 => Err(NoLogo::Interlaced),
            _ => Err(NoLogo::Broken),
        }
    }

    fn check_colours(&self, palette: Option<&[u8]>, clear: Option<&[u8]>) -> Result<(), NoLogo> {
        let colours = palette.map_or(0, |palette| palette.len() / 3);
        let fits = palette.is_none_or(|palette| palette.len() % 3 == 0 && (1..=256).contains(&colours));
        let palette_fits = match self.colour {
            3 => palette.is_some() && colours <= 1 << self.depth,
            0 | 4 => palette.is_none(),
            _ => true,
        };
        let clear_fits = match (clear.map(<[u8]>::len), self.colour) {
            (None, _) | (Some(2), 0) | (Some(6), 2) => true,
            (Some(length), 3) => length <= colours,
            _ => false,
        };
        if fits && palette_fits && clear_fits { Ok(()) } else { Err(NoLogo::Broken) }
    }

    /// Bytes of one row, with the one before it that says how it is written.
    fn row(&self) -> usize {
        let channels: usize = match self.colour {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        let bits = self.width as usize * channels * usize::from(self.depth);
        1 + bits.div_ceil(8)
    }

    /// Unpacks exactly as much as the sides say: one byte more, and it is no picture.
    fn unpack(&self, packed: &[u8]) -> Result<Vec<u8>, NoLogo> {
        let (row, size) = (self.row(), self.row() * self.height as usize);
        let mut pixels = Vec::with_capacity(size);
        let mut decoder = ZlibDecoder::new(packed).take(size as u64 + 1);
        decoder.read_to_end(&mut pixels).map_err(|_| NoLogo::Broken)?;
        if pixels.len() != size || pixels.chunks(row).any(|row| row[0] > 4) {
            return Err(NoLogo::Broken);
        }
        Ok(pixels)
    }

    fn write(&self, palette: Option<&[u8]>, clear: Option<&[u8]>, pixels: &[u8]) -> Vec<u8> {
        let mut png = SIGNATURE.to_vec();
        let mut head = Vec::with_capacity(13);
        head.extend(self.width.to_be_bytes());
        head.extend(self.height.to_be_bytes());
        head.extend([self.depth, self.colour, 0, 0, 0]);
        put(&mut png, b"IHDR", &head);
        for (kind, data) in [(b"PLTE", palette), (b"tRNS", clear)] {
            if let Some(data) = data {
                put(&mut png, kind, data);
            }
        }
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        let packed = encoder.write_all(pixels).and_then(|()| encoder.finish()).expect("memory takes all");
        put(&mut png, b"IDAT", &packed);
        put(&mut png, b"IEND", &[]);
        png
    }
}

fn put(png: &mut Vec<u8>, kind: &[u8], data: &[u8]) {
    png.extend((data.len() as u32).to_be_bytes());
    png.extend(kind);
    png.extend(data);
    png.extend(checked(kind, data).to_be_bytes());
}

/// A plain picture for the invented world and for tests: bars in two colours.
pub fn plain(width: u32, height: u32, colours: [[u8; 3]; 2]) -> Vec<u8> {
    let head = Head { width, height, depth: 8, colour: 3 };
    let row = |y: u32| std::iter::once(0).chain((0..width).map(move |x| u8::from((x / 16 + y / 16) % 2 == 1)));
    let pixels: Vec<u8> = (0..height).flat_map(row).collect();
    head.write(Some(&colours.concat()), None, &pixels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn good() -> Vec<u8> {
        plain(64, 48, [[0, 80, 160], [255, 255, 255]])
    }

    /// A picture with this head, and pixels as told.
    fn made(width: u32, height: u32, interlace: u8, pixels: &[u8]) -> Vec<u8> {
        let mut png = SIGNATURE.to_vec();
        let mut head = width.to_be_bytes().to_vec();
        head.extend(height.to_be_bytes());
        head.extend([8, 0, 0, 0, interlace]);
        put(&mut png, b"IHDR", &head);
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(pixels).expect("memory");
        put(&mut png, b"IDAT", &encoder.finish().expect("memory"));
        put(&mut png, b"IEND", &[]);
        png
    }

    #[test]
    fn a_picture_is_written_anew_without_what_it_carried() {
        let mut file = good();
        let end = file.len() - 12;
        let mut secret = Vec::new();
        put(&mut secret, b"tEXt", b"Author\0Nia Freeman");
        file.splice(end..end, secret);
        file.extend(b"PK\x03\x04 a zip behind the end");
        let logo = read(&file).expect("a logo");
        assert_eq!((logo.width, logo.height), (64, 48));
        let holds = |words: &[u8]| logo.png.windows(words.len()).any(|part| part == words);
        assert!(!holds(b"Nia") && !holds(b"PK\x03\x04"));
        assert_eq!(read(&logo.png).expect("still a logo"), logo);
    }

    #[test]
    fn what_is_no_logo_says_what_it_is() {
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        let cases: &[(&[u8], NoLogo)] = &[
            (b"", NoLogo::Empty),
            (svg, NoLogo::Svg),
            (b"<?xml version=\"1.0\"?><!DOCTYPE x><svg/>", NoLogo::Svg),
            (b"PK\x03\x04zip", NoLogo::Archive),
            (b"\x1f\x8bgzip", NoLogo::Archive),
            (b"\xff\xd8\xff\xe0jpeg", NoLogo::NotPng),
            (b"GIF89a", NoLogo::NotPng),
            (b"<html>", NoLogo::NotPng),
            (SIGNATURE, NoLogo::Broken),
        ];
        for (file, why) in cases {
            assert_eq!(read(file), Err(*why));
        }
        assert_eq!(read(&vec![0; MOST_BYTES + 1]), Err(NoLogo::TooLarge));
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        // Sides that no page shows, before anything is unpacked.
        assert_eq!(read(&made(60_000, 60_000, 0, &[0; 100])), Err(NoLogo::Size(60_000, 60_000)));
        assert_eq!(read(&made(3_000, 3_000, 0, &[0; 100])), Err(NoLogo::Size(3_000, 3_000)));
        assert_eq!(read(&made(8, 64, 0, &[0; 9 * 64])), Err(NoLogo::Size(8, 64)));
        // Far more pixels than the sides say, packed small.
        assert_eq!(read(&made(64, 64, 0, &vec![0; 50_000_000])), Err(NoLogo::Broken));
        assert_eq!(read(&made(64, 64, 0, &[0; 65 * 63])), Err(NoLogo::Broken));
        assert_eq!(read(&made(64, 64, 1, &[0; 65 * 64])), Err(NoLogo::Interlaced));
        assert!(read(&made(64, 64, 0, &[0; 65 * 64])).is_ok());
        assert_eq!(read(&made(64, 64, 0, &[9; 65 * 64])), Err(NoLogo::Broken), "no such way to write a row");
    }

    #[test]
    fn a_logo_keeps_its_shape_in_its_box() {
        assert_eq!(fit(1_000, 500, (240, 80)), (160, 80));
        assert_eq!(fit(1_000, 100, (240, 80)), (240, 24));
        assert_eq!(fit(64, 48, (240, 80)), (64, 48));
    }

    proptest! {
        #[test]
        fn no_file_breaks_the_reader(mut file in prop::collection::vec(any::<u8>(), 0..400), head in any::<bool>()) {
            if head {
                file.splice(0..0, SIGNATURE.iter().copied());
            }
            let _ = read(&file);
        }

        #[test]
        fn a_flipped_bit_is_found(at in 8_usize..200, bit in 0_u8..8) {
            let mut file = good();
            let at = at % file.len();
            file[at] ^= 1 << bit;
            let outcome = read(&file);
            prop_assert!(outcome.is_err() || at < 8);
        }
    }
}
